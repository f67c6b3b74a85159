/**
 * Which articles share text: the keys of one article, and the links that its key gives it to
 * others.
 */
package org.wirecopy.enrich.dedupe;
