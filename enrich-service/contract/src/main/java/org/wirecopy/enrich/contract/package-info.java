/**
 * What the enrich service publishes: the article with language, entities and dedupe keys, and its
 * topic.
 */
package org.wirecopy.enrich.contract;
