/** Samples that break a rule of domain rooms each. */
package org.campuspartners.partnership.architecture.samples.domain;
