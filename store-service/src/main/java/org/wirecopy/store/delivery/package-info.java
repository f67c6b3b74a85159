/** Tells webhooks what is new. */
package org.wirecopy.store.delivery;
