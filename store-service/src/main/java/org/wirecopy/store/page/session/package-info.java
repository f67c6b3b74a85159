/** Signing in, so that people can write from pages. */
package org.wirecopy.store.page.session;
