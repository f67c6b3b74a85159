/** Where a run keeps its data, that nobody else uses it, and what an earlier run left behind. */
package org.wirecopy.local.place;
