/** How a run ends: everything in order, and only once, however often it is asked to. */
package org.wirecopy.local.stop;
