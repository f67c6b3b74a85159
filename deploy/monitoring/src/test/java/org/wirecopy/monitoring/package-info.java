/** Holds what operators look at against what the services really tell. */
package org.wirecopy.monitoring;
