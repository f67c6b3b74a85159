/** Tests the manifests as kustomize renders them; needs kubectl, but no cluster. */
package org.wirecopy.kubernetes;
