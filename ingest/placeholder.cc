// Placeholder until the stage has its first source; delete it then.
