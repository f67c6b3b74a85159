/** {@code openapi.yaml} and {@code openapi-ingest.yaml}, made by the services' builds. */
package org.wirecopy.consumers.rest;
