/** The Quarkus side of the ingest service: configuration, threads, health, metrics, HTTP. */
package org.wirecopy.ingest.service;
