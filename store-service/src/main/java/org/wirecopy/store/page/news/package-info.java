/** The news, the newest first, and what a search finds. */
package org.wirecopy.store.page.news;
