/** When a run with {@code --once} has come to its end, and what it then says. Rules only. */
package org.wirecopy.local.once;
