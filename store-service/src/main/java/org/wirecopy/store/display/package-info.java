/** How text of others is shown: what would hide or turn it is made visible. Plain rules. */
package org.wirecopy.store.display;
