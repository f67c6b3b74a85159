/** How a run ends: everything in order, once, whoever asks for it. */
package org.wirecopy.local.stop;
