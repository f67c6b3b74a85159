/** How a run looks while it works: a bar on a terminal, else a line every few seconds. */
package org.wirecopy.local.progress;
