/** Taking articles down, and what is down. */
package org.wirecopy.store.page.takedown;
