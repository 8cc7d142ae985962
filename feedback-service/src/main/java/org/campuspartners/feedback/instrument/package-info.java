/** The questionnaires of this service, read from versioned data files. */
package org.campuspartners.feedback.instrument;
