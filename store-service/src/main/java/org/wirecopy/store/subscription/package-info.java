/** Questions that are saved with a webhook, and what it is told: the rules. */
package org.wirecopy.store.subscription;
