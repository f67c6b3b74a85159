/**
 * The seam between the enricher and the engines that name people, organisations and places: plain
 * Java, so that an engine under another licence stays a module of its own; and the division into
 * sentences, for those that bring none.
 */
package org.wirecopy.enrich.extractor;
