/** When a service's process ends, whatever its task is. */
package org.wirecopy.runtime.process;
