package org.wirecopy.store.postgres;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The connections for those who wait for an answer: a query that takes longer than {@link
 * PostgresConfig#questionTimeout} fails, and so does one to a Postgres that does not answer.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Questions {}
