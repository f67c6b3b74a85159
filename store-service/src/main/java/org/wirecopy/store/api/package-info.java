/** The questions that other programs ask over HTTP. */
package org.wirecopy.store.api;
