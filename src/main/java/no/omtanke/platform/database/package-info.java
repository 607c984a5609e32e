/**
 * PostgreSQL, embedded or by URL: starting and stopping it, its three roles (owner for migrations,
 * staff, public pages), the pools, and the guard that keeps demonstration and real data apart.
 */
@NullMarked
package no.omtanke.platform.database;

import org.jspecify.annotations.NullMarked;
