/** Samples that break a rule each. */
package org.campuspartners.partnership.architecture.samples;
