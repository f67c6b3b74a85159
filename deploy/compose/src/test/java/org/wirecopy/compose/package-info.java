/** Tests compose.yaml: what it says, and what the containers do that it starts. */
package org.wirecopy.compose;
