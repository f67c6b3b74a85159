/** What must not be shown is told nowhere. */
package org.wirecopy.store.shown;
