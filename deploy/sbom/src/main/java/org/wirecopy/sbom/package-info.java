/**
 * What a package is made of: reads its CycloneDX bill of materials, holds it against the licences
 * that we accept, against published flaws and against the rule of one version a family, and writes
 * its NOTICE and its list of libraries.
 */
package org.wirecopy.sbom;
