/**
 * From the names that an engine finds in sentences to the people, organisations and places of an
 * article, each under one id.
 */
package org.wirecopy.enrich.entity;
