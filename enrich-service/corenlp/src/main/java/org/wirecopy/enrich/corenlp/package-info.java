/**
 * Names in English texts by Stanford CoreNLP's conditional random field. Only this module is under
 * the GPL; an enricher that is built without this module, or with another engine, contains no GPL
 * code.
 */
package org.wirecopy.enrich.corenlp;
