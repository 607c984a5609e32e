package no.omtanke.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What only someone may ask for who has shown a moment ago who she is: that she was there this
 * morning does not say who sits at her machine now.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshLogIn {}
