/** What the services say over HTTP about how they stand. */
package org.wirecopy.local.status;
