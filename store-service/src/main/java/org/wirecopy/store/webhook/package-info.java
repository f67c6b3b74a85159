/** How a webhook is signed and where it may lie. */
package org.wirecopy.store.webhook;
