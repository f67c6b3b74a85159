/** The examples of the page for consumers, run against the whole system. */
package org.wirecopy.consumers.examples;
