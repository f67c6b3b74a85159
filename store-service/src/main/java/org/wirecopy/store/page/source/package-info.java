/** How the sources stand against their rhythm, for operators. */
package org.wirecopy.store.page.source;
