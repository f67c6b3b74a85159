/** How often each source publishes, and when one has fallen silent: rules in plain Java. */
package org.wirecopy.store.source;
