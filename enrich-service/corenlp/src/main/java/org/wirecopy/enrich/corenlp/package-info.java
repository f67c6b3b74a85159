/**
 * Names in English texts by Stanford CoreNLP's conditional random field. Only this module is under
 * the GPL; whoever leaves it out, or brings another engine, has an enricher without it.
 */
package org.wirecopy.enrich.corenlp;
