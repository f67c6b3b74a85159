/**
 * Files that are read again on request, though nothing about them has changed. The request is a
 * receipt that begins the reading anew, so it outlives a crash like any other receipt.
 */
package org.wirecopy.ingest.retry;
