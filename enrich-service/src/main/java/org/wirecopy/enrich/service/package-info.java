/** The enricher as a Quarkus application: settings, start and end, health, metrics. */
package org.wirecopy.enrich.service;
