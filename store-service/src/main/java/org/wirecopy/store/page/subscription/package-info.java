/** Questions that somebody keeps: as a feed, or told to a webhook. */
package org.wirecopy.store.page.subscription;
