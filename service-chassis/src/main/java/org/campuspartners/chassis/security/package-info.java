/** Who calls: bearer tokens checked as any OIDC provider's, everything denied unless it is opened. */
package org.campuspartners.chassis.security;
