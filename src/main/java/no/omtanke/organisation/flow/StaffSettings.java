package no.omtanke.organisation.flow;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is said of the staff from outside.
 *
 * @param firstAdministrator {@code municipality:registration:claim} of whoever administers a
 *     municipality that has nobody who does
 */
@ConfigurationProperties("omtanke.staff")
record StaffSettings(@DefaultValue List<String> firstAdministrator) {}
