/**
 * An engine of our own: each word is labelled by a linear chain over features that are nothing but
 * hashes, with models that are made from open data by {@code enrich-service/tagger-training}.
 */
package org.wirecopy.enrich.tagger;
