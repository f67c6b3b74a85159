/** How well and how fast people, organisations and places are found, next to the bare engine. */
package org.wirecopy.benchmarks.names;
