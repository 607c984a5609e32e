package no.omtanke;

import no.omtanke.platform.PublicFace;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;

/**
 * The public face, run alone: guidance, anonymous discussion and concern reports, made of what
 * carries {@link PublicFace} and of nothing else. Whoever takes it over holds no key to what has
 * been sent, and no right to any table.
 */
@Configuration(proxyBeanMethods = false)
@Profile(PublicFace.ALONE)
@EnableAutoConfiguration
@ComponentScan(
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = PublicFace.class),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Face {}
