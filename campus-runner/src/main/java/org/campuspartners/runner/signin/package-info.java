/** The sign-in server of the campus, for development: sample people, and signed tokens for them. */
package org.campuspartners.runner.signin;
