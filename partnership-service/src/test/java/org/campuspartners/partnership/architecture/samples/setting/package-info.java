/** A sample that breaks the rule of what features share. */
package org.campuspartners.partnership.architecture.samples.setting;
