/** A service does not start with a setting for its safety that would have no effect. */
package org.wirecopy.runtime.settings;
