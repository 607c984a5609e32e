/**
 * Where a case is worked with: find it under the reader's own scopes, replay, ask the core, write
 * what it answers. No rule about a case stands here.
 */
@NullMarked
@NamedInterface("flow")
package no.omtanke.casework.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
