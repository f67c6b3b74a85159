/** Enriches a chosen part of the articles again: the program {@code Reprocess} for operators. */
package org.wirecopy.enrich.reprocess;
