package org.wirecopy.enrich.tagger;

/**
 * Data that others have made and a model holds something of.
 *
 * @param name as its makers call it
 * @param licence SPDX id
 * @param attribution who made it
 */
public record Source(String name, String licence, String attribution) {}
